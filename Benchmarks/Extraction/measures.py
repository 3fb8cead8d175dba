"""How right an extract is, against a truth that people wrote."""

import collections
import datetime
import re
import unicodedata

# Scripts written without spaces: one character is one token, as words cannot be told apart.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
TOKEN = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")
# Marks of lists, which one tool prints and another does not, at the beginning of a line.
LIST_MARK = re.compile(r"^[ \t]*(?:[-*•·▪‣◦]|\d{1,3}[.)])[ \t]+", re.MULTILINE)
JOINING = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c"))


def folded(text):
    """Case, compatibility forms and invisible characters folded away."""
    return unicodedata.normalize("NFKC", (text or "").translate(JOINING)).casefold()


def tokens(text):
    """Words without punctuation or white space, so that no tool gains or loses by how it lays out a text."""
    return TOKEN.findall(folded(LIST_MARK.sub("", text or "")))


def shingles(words, length=4):
    """How often each run of four words occurs; a shorter text is one run."""
    if not words:
        return collections.Counter()
    last = max(1, len(words) - length + 1)
    return collections.Counter(tuple(words[start : start + length]) for start in range(last))


def overlap(truth, found):
    """Precision, recall and F1 of two texts' shingles."""
    wanted, given = shingles(tokens(truth)), shingles(tokens(found))
    if not wanted or not given:
        return (1.0, 1.0, 1.0) if wanted == given else (0.0, 0.0, 0.0)
    common = sum((wanted & given).values())
    precision, recall = common / sum(given.values()), common / sum(wanted.values())
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def is_exact(truth, found):
    """The same words in the same order, nothing more and nothing less."""
    return tokens(truth) == tokens(found)


def has_snippet(text_tokens, snippet):
    """Whether a snippet's words occur in a row."""
    wanted = " ".join(tokens(snippet))
    return f" {wanted} " in f" {' '.join(text_tokens)} "


NO_NAMES = {"by", "and", "with", "the"}


def same_title(truth, found):
    return tokens(truth) == tokens(found)


def same_people(truth, found):
    """The same words of names, in any order, whatever joins them."""
    names = lambda text: sorted(word for word in tokens(text) if word not in NO_NAMES)
    return names(truth) == names(found)


def script(text):
    """The script that most letters of a text are of, by the first word of their Unicode names."""
    counted = collections.Counter(
        unicodedata.name(sign, "none").split()[0] for sign in (text or "")[:20_000] if sign.isalpha()
    )
    return counted.most_common(1)[0][0].capitalize() if counted else "none"


def same_instant(truth, found):
    """Not off by a second, whatever the clocks are; one without a zone is told in UTC."""
    moments = [datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (truth, found) if text]
    moments = [moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc) for moment in moments]
    return len(moments) == 2 and abs((moments[0] - moments[1]).total_seconds()) < 1


def same_day(truth, found):
    """The truth may be a day or a month."""
    return bool(found) and found[: min(len(truth), 10)] == truth[:10]
