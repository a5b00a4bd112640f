import { balance } from './use-home';

jest.mock('../../api/overview', () => ({ readHome: jest.fn(), readMyTasks: jest.fn(), readTrends: jest.fn() }));
jest.mock('../../api/pages', () => ({ readPagesReport: jest.fn() }));
jest.mock('../../api/live', () => ({ liveAddress: jest.fn() }));
jest.mock('../../api/wordpress', () => ({ readOutbox: jest.fn() }));

describe('submitted = stored = delivered', () => {
  it('holds when nothing waits anywhere', () => {
    expect(balance({ submitted: 1204, stored: 1204, delivered: 1204, waiting: 0 }, { waiting: 0 })).toMatchObject({ isBalanced: true, submitted: 1204 });
  });

  it('counts what this site keeps as submitted and stored, but not delivered', () => {
    expect(balance({ submitted: 10, stored: 10, delivered: 10, waiting: 0 }, { waiting: 2 })).toEqual({
      submitted: 12, stored: 12, delivered: 10, waitingOnSite: 2, waitingInBackend: 0, isBalanced: false,
    });
  });

  it('goes by the backend alone while the site was not asked', () => {
    expect(balance({ submitted: 3, stored: 3, delivered: 2, waiting: 1 }, null)).toMatchObject({ waitingInBackend: 1, isBalanced: false });
  });
});
