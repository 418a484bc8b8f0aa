"""Servers on loopback for the HTTP goals: Meguri of a given ledger, signed in as people of it, and
nginx that serves files of the same sizes; and what two load generators say of them.

Nothing else than loopback is ever asked, and every run ends by itself.
"""
import getpass
import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

PASSWORD = "a long and winding road"
LONGEST_S = 120


def pinned(core):
    return ["taskset", "-c", str(core)] if core is not None and shutil.which("taskset") else []


class Meguri:
    """`meguri serve LEDGER`, until it is stopped. Its first administrator is signed in."""

    def __init__(self, program, ledger, core=None, *options):
        self.process = subprocess.Popen(
            [*pinned(core), program, "--lang", "en", "serve", ledger, "--port", "0", *options],
            stdout=subprocess.PIPE, text=True)
        said = ""
        for line in self.process.stdout:
            said += line
            if "/link#" in line:
                break
        found = re.search(r"http://\S+?:(\d+)/link#(\S+)", said)
        if not found:
            raise RuntimeError(f"no link was printed: {said}")
        self.port = int(found[1])
        self.administrator = self.sign_in(found[2])

    def sign_in(self, token):
        """Sets the password of a one-time link; the headers that the person asks with."""
        status, headers, body = self.ask("POST", "/api/session/link", {
            "token": token, "password": PASSWORD, "printed_name": "Somebody"})
        if status != 200:
            raise RuntimeError(body)
        cookie = headers["Set-Cookie"].split(";")[0]
        return {"Cookie": cookie, "X-CSRF": json.loads(body)["csrf"]}

    def person(self, user):
        status, _, body = self.ask("POST", f"/api/users/{user}/link", {"name": f"person-{user}"},
                                   self.administrator)
        if status != 201:
            raise RuntimeError(body)
        return self.sign_in(json.loads(body)["path"].split("#")[1])

    def ask(self, method, path, body=None, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_S)
        headers = {"Host": f"localhost:{self.port}", **(headers or {})}
        if body is not None:
            headers["Content-Type"] = "application/json"
        line.request(method, path, None if body is None else json.dumps(body), headers)
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return answer.status, answer.headers, text

    def get(self, path, headers):
        status, _, body = self.ask("GET", path, None, headers)
        if status != 200:
            raise RuntimeError(f"{path}: {status} {body}")
        return body

    def stop(self):
        self.process.terminate()
        self.process.wait(LONGEST_S)


def nginx_program(folder):
    """Debian's nginx, taken out of its package: installing it would start a server."""
    installed = shutil.which("nginx")
    if installed:
        return installed
    program = folder / "nginx/usr/sbin/nginx"
    if not program.exists():
        with tempfile.TemporaryDirectory() as at:
            subprocess.run(["apt-get", "download", "-q", "nginx"], cwd=at, check=True,
                           capture_output=True)
            package = next(Path(at).glob("nginx_*.deb"))
            subprocess.run(["dpkg-deb", "-x", package, folder / "nginx"], check=True)
    return program


class Nginx:
    """One worker that serves the files of a folder, with nothing else switched on."""

    CONFIGURATION = """
daemon off; user {user}; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; keepalive_timeout 60;
  open_file_cache max=100; default_type application/json;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; }}
}}
"""

    def __init__(self, program, folder, port, core=None):
        self.port, self.www = port, Path(folder) / "www"
        self.www.mkdir(parents=True)
        os.chmod(folder, 0o755)
        where = Path(folder) / "nginx.conf"
        where.write_text(self.CONFIGURATION.format(
            folder=folder, port=port, user=getpass.getuser()))
        self.process = subprocess.Popen([*pinned(core), program, "-c", where, "-p", folder],
                                        stderr=subprocess.DEVNULL)
        time.sleep(0.5)

    def file(self, name, text):
        (self.www / name).write_text(text)

    def stop(self):
        self.process.terminate()
        self.process.wait(LONGEST_S)


def most(port, path, headers, seconds, core=None):
    """As many requests as 32 connections get through: requests a second, p50 and p99 in ms."""
    command = [*pinned(core), "wrk", "-t1", "-c32", f"-d{seconds}s", "--latency"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    text = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], check=True, text=True,
                          capture_output=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise RuntimeError(text)

    def time_of(share):
        value, unit = re.search(rf"{share}%\s+([\d.]+)(us|ms|s)\b", text).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    return {"per_s": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
            "p50_ms": time_of(50), "p99_ms": time_of(99)}


def steady(port, paths, headers, rate, seconds, core=None):
    """So many requests a second by 20 connections, the paths in turns: p50 and p99 in ms, and how
    many came through."""
    clients = 20
    with tempfile.TemporaryDirectory() as folder:
        urls, log = Path(folder) / "urls", Path(folder) / "log"
        urls.write_text("".join(f"http://127.0.0.1:{port}{path}\n" for path in paths))
        command = [*pinned(core), "h2load", "--h1", "-t1", f"-c{clients}", "-m1",
                   f"--rps={rate / clients}", f"-n{rate * seconds}", "-i", urls,
                   f"--log-file={log}"]
        for name, value in headers.items():
            command += ["-H", f"{name}: {value}"]
        subprocess.run(command, check=True, capture_output=True, timeout=seconds * 10 + 60)
        rows = [line.split("\t") for line in log.read_text().splitlines()]
    good = sorted(int(row[2]) / 1000 for row in rows if row[1] == "200")
    if len(good) < len(rows) or not good:
        raise RuntimeError(f"{len(rows) - len(good)} of {len(rows)} answers were not 200")
    begin = min(int(row[0]) for row in rows)
    end = max(int(row[0]) + int(row[2]) for row in rows)
    return {"per_s": len(good) / ((end - begin) / 1e6),
            "p50_ms": good[len(good) // 2], "p99_ms": good[len(good) * 99 // 100]}
