"""Finds the functions of a C++ text by their braces, well enough to measure their length."""
import re

NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"'
                   r'|"(?:\\.|[^"\\\n])*"'
                   r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:\\\n|[^\n])*", re.S | re.M)
TAIL = re.compile(r"\)\s*(const|noexcept|override|final|mutable|&|->[^=]*|requires[^=]*|\s)*$")
BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")  # a comment became one
NOT_A_FUNCTION = re.compile(
    r"^\s*(if|for|while|switch|catch|else|do|namespace|struct|class|enum)\b")


def blank(match):
    return re.sub(r"[^\n]", " ", match[0])


def functions(text):
    """Yields (line, lines) of every function, from the line of its name to its closing brace."""
    code = NOISE.sub(blank, text)
    start, open_braces = 0, []
    for match in re.finditer(r"[{};]", code):
        at = match.start()
        if match[0] == "{":
            start += max((m.end() for m in BLANK_LINE.finditer(code[start:at])), default=0)
            head = code[start:at]
            is_function = TAIL.search(head) and not NOT_A_FUNCTION.match(head)
            first = start + len(head) - len(head.lstrip())
            open_braces.append(first if is_function else None)
        elif match[0] == "}" and open_braces:
            first = open_braces.pop()
            if first is not None:
                line = code.count("\n", 0, first) + 1
                yield line, code.count("\n", 0, at) + 2 - line
        start = at + 1
