// glibc's knobs of its allocator, which Swift's Glibc module leaves out.
#ifndef RETRACTD_CMALLOC_SHIM_H
#define RETRACTD_CMALLOC_SHIM_H

#include <malloc.h>

#endif
