import { ConfigFaults, loadConfig } from './load-config.js';
import { envExample } from './env.js';

const valid = {
  DMAT_MYSQL_URL: 'mysql://root@127.0.0.1:3306/dmat',
  DMAT_REDIS_URL: 'redis://127.0.0.1:6379',
  DMAT_SECRET: 'x'.repeat(32),
};

describe('the configuration', () => {
  it('fills what has a default', () => {
    expect(loadConfig(valid)).toMatchObject({ httpPort: 8401, trustedProxies: [], dbPool: 10 });
  });

  it('names every fault at once', () => {
    const read = () => loadConfig({ DMAT_MYSQL_URL: 'postgres://x', DMAT_SECRET: 'short', DMAT_HTTP_PORT: 'abc' });
    expect(read).toThrow(ConfigFaults);
    try { read(); } catch (error) {
      const { faults } = error as ConfigFaults;
      for (const name of ['DMAT_REDIS_URL', 'DMAT_MYSQL_URL', 'DMAT_SECRET', 'DMAT_HTTP_PORT']) {
        expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
      }
    }
  });

  it('splits the trusted proxies', () => {
    expect(loadConfig({ ...valid, DMAT_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16' }).trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16']);
  });

  it('prints an example that names every variable with its meaning', () => {
    expect(envExample()).toContain('DMAT_MYSQL_URL=\n');
    expect(envExample()).toContain('# DMAT_HTTP_PORT=8401');
  });
});
