/* Makes the k-th call that touches the store fail, or be the last thing the program does. Preloaded (LD_PRELOAD).
 *
 * FAULT_PATH  only files below this folder count
 * FAULT_AT    the call that it happens at, counted from 1
 * FAULT_MODE  kill: the program dies at once (SIGKILL), the call not made; else the errno that the call fails with,
 *             and every later one too where FAULT_LASTING is set
 * FAULT_COUNT a file that gets the number of calls made, at the end
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long at, made;
static int lasting, failure, deadly;
static char path[4096];

__attribute__((constructor)) static void begin(void) {
    const char *text = getenv("FAULT_PATH");
    if (text) snprintf(path, sizeof path, "%s", text);
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
    lasting = getenv("FAULT_LASTING") != NULL;
    text = getenv("FAULT_MODE");
    deadly = text && strcmp(text, "kill") == 0;
    failure = text && !deadly ? atoi(text) : EIO;
}

__attribute__((destructor)) static void end(void) {
    const char *name = getenv("FAULT_COUNT");
    FILE *file = name ? fopen(name, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", __atomic_load_n(&made, __ATOMIC_SEQ_CST));
    fclose(file);
}

/* Whether this call is the one. */
static int fails(const char *name) {
    if (!path[0] || !name || strncmp(name, path, strlen(path)) != 0) return 0;
    long number = __atomic_add_fetch(&made, 1, __ATOMIC_SEQ_CST);
    if (at == 0 || (lasting ? number < at : number != at)) return 0;
    if (deadly) kill(getpid(), SIGKILL);
    errno = failure;
    return 1;
}

static int fails_at(int descriptor) {
    char link[64], name[4096];
    int saved = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, name, sizeof name - 1);
    errno = saved;
    if (length < 0) return 0;
    name[length] = 0;
    return fails(name);
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int d, const void *b, size_t n) { REAL(ssize_t, "write", int, const void *, size_t); return fails_at(d) ? -1 : real(d, b, n); }
ssize_t pwrite(int d, const void *b, size_t n, off_t o) { REAL(ssize_t, "pwrite", int, const void *, size_t, off_t); return fails_at(d) ? -1 : real(d, b, n, o); }
ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) { REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t); return fails_at(d) ? -1 : real(d, b, n, o); }
int fsync(int d) { REAL(int, "fsync", int); return fails_at(d) ? -1 : real(d); }
int fdatasync(int d) { REAL(int, "fdatasync", int); return fails_at(d) ? -1 : real(d); }
int ftruncate(int d, off_t n) { REAL(int, "ftruncate", int, off_t); return fails_at(d) ? -1 : real(d, n); }
int ftruncate64(int d, off64_t n) { REAL(int, "ftruncate64", int, off64_t); return fails_at(d) ? -1 : real(d, n); }
int rename(const char *a, const char *b) { REAL(int, "rename", const char *, const char *); return fails(a) ? -1 : real(a, b); }
int unlink(const char *a) { REAL(int, "unlink", const char *); return fails(a) ? -1 : real(a); }

static int mode_of(int flags, va_list list) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, int) : 0; }

int open(const char *name, int flags, ...) {
    REAL(int, "open", const char *, int, ...);
    va_list list; va_start(list, flags); int mode = mode_of(flags, list); va_end(list);
    return fails(name) ? -1 : real(name, flags, mode);
}
int open64(const char *name, int flags, ...) {
    REAL(int, "open64", const char *, int, ...);
    va_list list; va_start(list, flags); int mode = mode_of(flags, list); va_end(list);
    return fails(name) ? -1 : real(name, flags, mode);
}
