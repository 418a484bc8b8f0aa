// The look: calm, clinical, high contrast. Colours that Mantine's components use are overridden in
// theme.css, because the content security policy allows no style element made at run time.
import { createTheme } from "@mantine/core";

export const theme = createTheme({
  primaryColor: "blue",
  fontFamily: "inherit",
  cursorType: "pointer",
  respectReducedMotion: true,
  defaultRadius: "sm",
  components: {
    // The scroll lock would add a style element; overscroll is contained in theme.css instead.
    Modal: {
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } },
    },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    Button: { defaultProps: { size: "md" } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
