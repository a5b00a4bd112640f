import { useEffect } from '@wordpress/element';
import { getQueryArg } from '@wordpress/url';
import { isPlainClick } from './components/link.js';
import type { Route } from './routes.js';
import { navigate } from './use-route.js';

/** Keeps WordPress's own menu in step: marks the present screen, and opens DMAT's screens in place. */
export function useAdminMenu(route: Route): void {
  const path = menuPathOf(route);

  useEffect(() => {
    for (const link of menuLinks()) {
      const isCurrent = pathIn(link) === path;
      link.classList.toggle('current', isCurrent);
      link.parentElement?.classList.toggle('current', isCurrent);
      if (isCurrent) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }, [path]);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !isPlainClick(event) || !menuLinks().includes(link)) return;
      event.preventDefault();
      document.getElementById('wpwrap')?.classList.remove('wp-responsive-open');
      navigate(link.href);
    };
    const menu = document.getElementById('adminmenu');
    menu?.addEventListener('click', follow);
    return () => menu?.removeEventListener('click', follow);
  }, []);
}

/** The path of the menu entry a screen belongs to. */
export function menuPathOf(route: Route): string {
  if (route.screen === 'leads' || route.screen === 'lead' || route.screen === 'imports' || route.screen === 'import') return '/leads';
  if (route.screen === 'spam') return '/spam';
  if (route.screen === 'pages' || route.screen === 'form') return '/pages';
  return route.screen === 'settings' ? '/settings' : '/';
}

function menuLinks(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('#adminmenu .wp-submenu a[href*="page=dmat"]');
  return [...links].filter((link) => getQueryArg(link.href, 'page') === 'dmat');
}

function pathIn(link: HTMLAnchorElement): string {
  const path = getQueryArg(link.href, 'p');
  return typeof path === 'string' && path !== '' ? path : '/';
}
