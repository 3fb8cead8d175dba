// zlib, with the one call that Swift cannot make as it is: inflateInit2 is a macro that passes the version and the
// size of the struct along.
#ifndef RETRACTD_CZLIB_SHIM_H
#define RETRACTD_CZLIB_SHIM_H

#include <zlib.h>

static inline int rt_inflate_start(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

#endif
