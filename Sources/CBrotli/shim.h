// Brotli's decoder (RFC 7932).
#ifndef RETRACTD_CBROTLI_SHIM_H
#define RETRACTD_CBROTLI_SHIM_H

#include <brotli/decode.h>

#endif
