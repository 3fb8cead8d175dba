// Charset conversion and detection. ICU's functions are macros that append the library's version
// (ucnv_open_72), which Swift cannot see: one inline wrapper for each function used.
#ifndef RETRACTD_CICU_CONVERTERS_H
#define RETRACTD_CICU_CONVERTERS_H

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/// Opens a converter by name, or gives NULL where ICU knows no such charset.
static inline UConverter *icu_converter_open(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_SUCCESS(status)) return converter;
    if (converter) ucnv_close(converter);
    return NULL;
}

static inline void icu_converter_close(UConverter *converter) { ucnv_close(converter); }

/// The canonical name of the converter, owned by it.
static inline const char *icu_converter_name(UConverter *converter) {
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucnv_getName(converter, &status);
    return U_SUCCESS(status) ? name : NULL;
}

/// Converts all bytes to UTF-16; gives the number of units needed, or -1 where conversion failed for a reason other
/// than too small a target.
static inline int32_t icu_converter_decode(
    UConverter *converter, UChar *target, int32_t capacity, const char *source, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = ucnv_toUChars(converter, target, capacity, source, length, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}

/// Guesses the charset of a sample, markup filtered out: writes its name into `name` and gives ICU's confidence, 0 to
/// 100.
static inline int32_t icu_charset_detect(const char *sample, int32_t length, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t confidence = 0;
    name[0] = 0;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return 0;
    ucsdet_enableInputFilter(detector, 1);
    ucsdet_setText(detector, sample, length, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (U_SUCCESS(status) && match) {
        const char *found = ucsdet_getName(match, &status);
        confidence = ucsdet_getConfidence(match, &status);
        if (U_SUCCESS(status) && found) {
            int32_t i = 0;
            for (; found[i] && i < capacity - 1; i++) name[i] = found[i];
            name[i] = 0;
        } else {
            confidence = 0;
        }
    }
    ucsdet_close(detector);
    return confidence;
}

#endif
