// zstd, with the one call that Swift cannot make as it is: size constants that are macros.
#ifndef RETRACTD_CZSTD_SHIM_H
#define RETRACTD_CZSTD_SHIM_H

#include <zstd.h>

/// ZSTD_CONTENTSIZE_UNKNOWN and ZSTD_CONTENTSIZE_ERROR are casts in macros, which Swift does not import.
static inline int rt_is_unknown_size(unsigned long long size) {
    return size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR;
}

#endif
