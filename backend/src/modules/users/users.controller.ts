import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NewUserDto, UserChangesDto, UserDto, UserListDto } from './dto/user.dto.js';
import { UsersService } from './users.service.js';

/** Settings: the team. */
@ApiTags('users')
@Controller('users')
@RequireCap('dmat_manage_settings')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who signs in to this company' })
  @ApiOkResponse({ type: UserListDto })
  async list(@Who() who: Principal): Promise<UserListDto> {
    return { items: await this.users.list(who.companyId) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a user' })
  @ApiCreatedResponse({ type: UserDto })
  add(@Who() who: Principal, @Body() body: NewUserDto): Promise<UserDto> {
    return this.users.add(who.companyId, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a user', description: 'A new role, status or password ends all logins of the user.' })
  @ApiOkResponse({ type: UserDto })
  change(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: UserChangesDto): Promise<UserDto> {
    return this.users.change(who.companyId, id, body);
  }
}
