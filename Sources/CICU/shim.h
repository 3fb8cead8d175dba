// ICU as Swift sees it: its functions are macros that append the library's version, so each one used has a wrapper.
#ifndef RETRACTD_CICU_SHIM_H
#define RETRACTD_CICU_SHIM_H

#include "text.h"
#include "converters.h"

#endif
