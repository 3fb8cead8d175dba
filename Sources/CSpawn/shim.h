// glibc's posix_spawn, with the two calls (since 2.29 and 2.34) that it shows to GNU sources only, which Swift's Glibc is not.
#ifndef RETRACTD_CSPAWN_SHIM_H
#define RETRACTD_CSPAWN_SHIM_H

#include <spawn.h>

extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

#endif
