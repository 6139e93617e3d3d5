import {
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from '@mantine/core';

type Tone = 'primary' | 'danger' | 'attention' | 'success' | 'info' | 'muted';

const tones = new Set<string>(['primary', 'danger', 'attention', 'success', 'info', 'muted']);
const isTone = (color: string): color is Tone => tones.has(color);

/** Components name a token (`color="danger"`), never a value; this turns it into CSS variables. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = input.color ?? 'primary';
  if (!isTone(tone)) return defaultVariantColorsResolver(input);
  const ink = tone === 'muted' ? 'var(--muted)' : `var(--${tone})`;
  const soft = tone === 'muted' ? 'var(--line)' : `var(--${tone}-soft)`;
  switch (input.variant) {
    case 'filled':
      return {
        background: ink,
        hover: tone === 'primary' || tone === 'danger' ? `var(--${tone}-hover)` : ink,
        color: 'var(--on-primary)',
        border: '1px solid transparent',
      };
    case 'light':
      return { background: soft, hover: soft, color: ink, border: '1px solid transparent' };
    case 'outline':
      return { background: 'transparent', hover: soft, color: ink, border: `1px solid ${ink}` };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: soft,
        color: ink,
        border: '1px solid transparent',
      };
    default:
      return {
        background: 'var(--surface)',
        hover: soft,
        color: input.color ? ink : 'var(--ink)',
        border: '1px solid var(--control-border)',
      };
  }
};

// Scroll locking would inject a <style>, which a strict Content-Security-Policy refuses; base.css locks.
const overlay = {
  styles: { title: { fontSize: '1rem', fontWeight: 700 } },
  defaultProps: {
    lockScroll: false,
    overlayProps: { 'data-page-lock': true, backgroundOpacity: 0.4 },
    transitionProps: { duration: 140 },
  },
};

/** The theme of DESIGN.md. Colours and sizes are CSS variables in tokens.css. */
export const theme = createTheme({
  primaryColor: 'primary',
  colors: {
    // Mantine asks for ten shades of each colour; every one is the same token.
    primary: Array(10).fill('var(--primary)') as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ],
  },
  fontFamily: 'system-ui, sans-serif',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Modal: overlay,
    Drawer: overlay,
    // A <header> in a dialog counts as a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: {
        withArrow: false,
        openDelay: 300,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md' } },
  },
});
