import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Clock } from '../clock/clock.js';
import { bearerKey } from './bearer-key.js';
import { API_AUDIENCE } from './login-tokens.js';
import type { Principal } from './principal.js';
import { readSiteCaller, type SiteCaller } from './site-claims.js';
import { teamRoleOf } from './caps.js';
import { SiteDirectory, type KnownSite } from './site-directory.js';
import { TeamDirectory } from './team-directory.js';
import { CLOCK_LEEWAY_S, hasBoundedLife, type TokenTimes } from './token-life.js';
import { readTokenHeader } from './token-shape.js';

/** Issuer of the tokens a connected WordPress mints. */
export const SITE_ISSUER = 'dmat-wp';
/** The longest life of a site's token, in seconds; the plugin asks for 300. */
export const SITE_TOKEN_LIFE_S = 600;

interface BearerRequest {
  headers: { authorization?: string };
}

/** Verifies the tokens that connected WordPress sites mint for their people and for themselves. */
@Injectable()
export class SiteTokenStrategy extends PassportStrategy(Strategy, 'dmat-site') {
  constructor(
    private readonly sites: SiteDirectory,
    private readonly clock: Clock,
    private readonly team: TeamDirectory,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: bearerKey(async (kid) => (await sites.find(kid))?.subKey('jwt') ?? null),
      algorithms: ['HS256'],
      issuer: SITE_ISSUER,
      audience: API_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: CLOCK_LEEWAY_S },
      passReqToCallback: true,
    });
  }

  /** @returns false when the claims are not those of a site's token */
  async validate(request: BearerRequest, claims: TokenTimes & Record<string, unknown>): Promise<Principal | false> {
    if (!hasBoundedLife(claims, SITE_TOKEN_LIFE_S, this.clock.now().getTime() / 1000)) return false;
    const caller = readSiteCaller(claims);
    const kid = readTokenHeader(request.headers.authorization?.slice('Bearer '.length) ?? '')?.kid;
    const site = kid && caller ? await this.sites.find(kid) : null;
    if (!site || !caller) return false;
    const userId = await this.userIdOf(site, caller);
    return { ...caller, id: caller.kind === 'site' ? site.publicId : caller.id, companyId: site.companyId, siteId: site.id, userId };
  }

  /** A person becomes a user of the company with the first call that may do anything at all. */
  private async userIdOf(site: KnownSite, { kind, caps, id, name, email }: SiteCaller): Promise<number | null> {
    if (kind === 'site' || caps.size === 0) return null;
    return this.team.idOf(site.companyId, { siteId: site.id, wpUserId: id, name, email: email ?? '', role: teamRoleOf(caps) });
  }
}
