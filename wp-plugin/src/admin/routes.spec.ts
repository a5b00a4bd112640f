import { parseRoute, pathTo, pathToLead } from './routes';

describe('the addresses of the screens', () => {
  it.each([
    ['?page=dmat', { screen: 'home' }],
    ['?page=dmat&p=/', { screen: 'home' }],
    ['?page=dmat&p=%2Fleads', { screen: 'leads', filters: {} }],
    ['?page=dmat&p=/leads/&status=new%2Cwon', { screen: 'leads', filters: { status: 'new,won' } }],
    ['?page=dmat&p=/leads/42', { screen: 'lead', id: 42 }],
    ['?page=dmat&p=/pages', { screen: 'pages', days: 30 }],
    ['?page=dmat&p=/pages&days=7', { screen: 'pages', days: 7 }],
    ['?page=dmat&p=/pages&days=8', { screen: 'pages', days: 30 }],
    ['?page=dmat&p=/pages/forms/3&days=90', { screen: 'form', id: 3, days: 90 }],
    ['?page=dmat&p=/settings', { screen: 'settings', tab: 'connection' }],
    ['?page=dmat&p=/settings/health', { screen: 'settings', tab: 'health' }],
    ['?page=dmat&p=/welcome', { screen: 'welcome' }],
    ['?page=dmat&p=/leads/abc', { screen: 'not-found', path: '/leads/abc' }],
    ['?page=dmat&p=/settings/nothing', { screen: 'not-found', path: '/settings/nothing' }],
  ])('%s opens the right screen', (search, route) => {
    expect(parseRoute(search)).toEqual(route);
  });

  it('come back as they were written', () => {
    const address = pathTo('/leads', { search: 'Ada & Co', tag: 'vip', status: undefined, tier: '' });
    expect(parseRoute(address.slice(address.indexOf('?')))).toEqual({ screen: 'leads', filters: { search: 'Ada & Co', tag: 'vip' } });
    const lead = pathToLead(7);
    expect(parseRoute(lead.slice(lead.indexOf('?')))).toEqual({ screen: 'lead', id: 7 });
  });
});
