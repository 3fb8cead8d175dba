// zlib, with the two calls that Swift cannot make as they are: inflateInit2 and deflateInit2 are macros that pass the
// version and the size of the struct along.
#ifndef RETRACTD_CZLIB_SHIM_H
#define RETRACTD_CZLIB_SHIM_H

#include <zlib.h>

static inline int rt_inflate_start(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

/// A gzip stream: window bits of 15, and 16 more for the wrapping.
static inline int rt_deflate_start(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

#endif
