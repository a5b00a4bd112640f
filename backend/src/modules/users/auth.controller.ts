import { Body, Controller, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { Identify } from '../../platform/auth/identify.js';
import { Public } from '../../platform/auth/public.decorator.js';
import { RefreshDto, SignInDto, SignOutDto, TokensDto } from './dto/sign-in.dto.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in, staying signed in, signing out. */
@ApiTags('auth')
@Controller('auth')
@Public()
export class AuthController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly identify: Identify,
  ) {}

  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with an address and a password' })
  @ApiOkResponse({ type: TokensDto })
  login(@Body() body: SignInDto, @Ip() ip: string): Promise<TokensDto> {
    return this.signIn.signIn(body.email, body.password, ip);
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trade a refresh token for the next', description: 'A token used twice ends the whole login.' })
  @ApiOkResponse({ type: TokensDto })
  refresh(@Body() body: RefreshDto, @Ip() ip: string): Promise<TokensDto> {
    return this.sessions.refresh(body.refresh_token, ip);
  }

  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a login', description: 'Takes the refresh token, or the bearer token of the login itself.' })
  @ApiNoContentResponse()
  async logout(@Body() body: SignOutDto, @Headers('authorization') authorization?: string): Promise<void> {
    if (body?.refresh_token) return this.sessions.endByRefreshToken(body.refresh_token);
    const who = await this.identify.bearer(authorization);
    if (who.sessionId) await this.sessions.end(who.companyId, Number(who.id), who.sessionId);
  }
}
