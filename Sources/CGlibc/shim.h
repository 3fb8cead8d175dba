// What glibc has for C programs and Swift's Glibc does not show: posix_spawn with the two calls (since 2.29 and 2.34) that are
// for GNU sources only, and the settings of malloc.
#ifndef RETRACTD_CGLIBC_SHIM_H
#define RETRACTD_CGLIBC_SHIM_H

#include <malloc.h>
#include <spawn.h>

extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

#endif
