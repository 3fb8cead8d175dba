// Folding, boundaries, character properties and calendars. One inline wrapper for each ICU function used: the names are
// macros that append the library's version (unorm2_normalize_72), which Swift cannot see.
#ifndef RETRACTD_CICU_TEXT_H
#define RETRACTD_CICU_TEXT_H

#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>

/// The shared NFKC_Casefold normaliser; ICU owns it. NULL where its data is missing.
static inline const UNormalizer2 *icu_casefold(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    return U_SUCCESS(status) ? normalizer : NULL;
}

/// The shared NFD normaliser; ICU owns it.
static inline const UNormalizer2 *icu_decompose(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(&status);
    return U_SUCCESS(status) ? normalizer : NULL;
}

/// Normalises; gives the number of units needed, or -1 on failure.
static inline int32_t icu_normalize(
    const UNormalizer2 *normalizer, const UChar *source, int32_t length, UChar *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = unorm2_normalize(normalizer, source, length, target, capacity, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}

/// Opens a break iterator of the root locale, over no text yet.
static inline UBreakIterator *icu_break_open(int32_t isSentence) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(isSentence ? UBRK_SENTENCE : UBRK_WORD, "root", NULL, 0, &status);
    if (U_SUCCESS(status)) return iterator;
    if (iterator) ubrk_close(iterator);
    return NULL;
}

/// Sets an iterator to the beginning of a text, which must stay where it is while it is walked; whether that went well.
static inline int32_t icu_break_set(UBreakIterator *iterator, const UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, text, length, &status);
    return U_SUCCESS(status);
}

static inline int32_t icu_break_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
/// Whether the run before the current boundary is a word (letters, digits, kana, ideographs).
static inline int32_t icu_break_is_word(UBreakIterator *iterator) {
    return ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT;
}
static inline void icu_break_close(UBreakIterator *iterator) { ubrk_close(iterator); }

static inline int32_t icu_category(UChar32 c) { return u_charType(c); }
static inline int32_t icu_digit(UChar32 c) { return u_charDigitValue(c); }
static inline int32_t icu_direction(UChar32 c) { return u_charDirection(c); }
static inline int32_t icu_east_asian_width(UChar32 c) { return u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH); }
static inline int32_t icu_is_emoji(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION); }

/// Milliseconds since 1970 of a date in a calendar (`@calendar=persian`), months from 0; 0 in `ok` on failure.
static inline double icu_calendar_moment(
    const char *locale, int32_t year, int32_t month, int32_t day, int32_t *ok) {
    UErrorCode status = U_ZERO_ERROR;
    static const UChar utc[] = {'U', 'T', 'C', 0};
    *ok = 0;
    UCalendar *calendar = ucal_open(utc, -1, locale, UCAL_DEFAULT, &status);
    if (U_FAILURE(status)) return 0;
    ucal_clear(calendar);
    ucal_setAttribute(calendar, UCAL_LENIENT, 0);
    ucal_set(calendar, UCAL_YEAR, year);
    ucal_set(calendar, UCAL_MONTH, month);
    ucal_set(calendar, UCAL_DATE, day);
    double moment = ucal_getMillis(calendar, &status);
    ucal_close(calendar);
    if (U_SUCCESS(status)) *ok = 1;
    return moment;
}

/// A name of a day (kind 0), a month within a date (1) or alone (2); gives its length, 0 where there is none.
static inline int32_t icu_calendar_name(
    const char *locale, int32_t kind, int32_t index, UChar *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_LONG, UDAT_LONG, locale, NULL, 0, NULL, 0, &status);
    if (U_FAILURE(status)) return 0;
    UDateFormatSymbolType type = kind == 0 ? UDAT_WEEKDAYS : kind == 1 ? UDAT_MONTHS : UDAT_STANDALONE_MONTHS;
    int32_t length = 0;
    if (index < udat_countSymbols(format, type)) {
        length = udat_getSymbols(format, type, index, target, capacity, &status);
    }
    udat_close(format);
    return U_SUCCESS(status) ? length : 0;
}

/// The codes of all countries, the last followed by NULL.
static inline const char *const *icu_countries(void) { return uloc_getISOCountries(); }

/// The name of a country in a language, of `_IR` in `fa`; gives its length, 0 where there is none.
static inline int32_t icu_country_name(const char *country, const char *language, UChar *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = uloc_getDisplayCountry(country, language, target, capacity, &status);
    return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING ? length : 0;
}

#endif
