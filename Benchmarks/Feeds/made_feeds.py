#!/usr/bin/env python3
"""Writes made-up feeds in the shapes that publishers send, the same for the same seed.

    Benchmarks/Feeds/made_feeds.py FOLDER [--seed 1] [--each 6]

Twelve shapes: a blog with whole articles in CDATA, an agency's short items, Atom with escaped HTML, RDF in Shift_JIS, RSS
in windows-1251, Persian and Chinese RSS in UTF-8, a podcast, a picture desk with media elements, a news sitemap, a large
sitemap, and one with the usual mistakes. Every word is ours.
"""
import argparse
import pathlib
import random
from xml.sax.saxutils import escape, quoteattr

WORDS = {
    "en": "the a of council bridge river minister said that after years report water city budget closed opened Monday "
          "new harbour school line train will not fund during storm people house vote plan road between and from to in",
    "fa": "وزیر شهر رودخانه پل گفت که پس از سال گزارش آب بودجه بسته باز دوشنبه تازه بندر مدرسه قطار خواهد شد مردم خانه رای برنامه راه",
    "ru": "министр город река мост сказал что после лет доклад вода бюджет закрыт открыт новый порт школа поезд люди дом план дорога и от до в",
    "zh": "部长 城市 河流 大桥 表示 多年 报告 饮水 预算 关闭 开放 周一 新 港口 学校 列车 人民 房屋 投票 计划 道路 之间",
    "ja": "大臣 市 川 橋 と述べた 年後 報告 水 予算 閉鎖 開通 月曜日 新しい 港 学校 列車 人々 家 投票 計画 道路",
}
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"')


class Maker:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def words(self, tongue, least, most):
        chosen = self.chance.choices(WORDS[tongue].split(), k=self.chance.randint(least, most))
        return ("" if tongue in ("zh", "ja") else " ").join(chosen)

    def sentence(self, tongue):
        text = self.words(tongue, 8, 24)
        return text[:1].upper() + text[1:] + ("。" if tongue in ("zh", "ja") else ".")

    def html(self, tongue, paragraphs):
        parts = []
        for number in range(paragraphs):
            body = " ".join(self.sentence(tongue) for _ in range(self.chance.randint(2, 5)))
            if number % 3 == 1:
                body += f' <a href="https://made.example/tag/{number}?a=1&amp;b=2" rel="tag"><em>{self.words(tongue, 1, 3)}</em></a>'
            parts.append(f'<p class="wp-block">{body} &#8220;{self.words(tongue, 3, 6)}&#8221; &nbsp;&mdash; &quot;&eacute;&quot;</p>\n')
        return "".join(parts)

    def moment(self, number):
        return f"Mon, {1 + number % 28:02d} Nov 2026 {number * 7 % 24:02d}:{number * 11 % 60:02d}:00 +0000"

    def date(self, number):
        return f"2026-11-{1 + number % 28:02d}T{number * 7 % 24:02d}:{number * 11 % 60:02d}:00+03:30"

    def link(self, number):
        slug = "-".join(self.chance.choices(WORDS["en"].split(), k=6))
        return f"https://made.example/2026/11/{number}/{slug}/?utm_source=rss&utm_medium=feed"

    def channel(self, items, title, more="", head='<?xml version="1.0" encoding="UTF-8"?>\n'):
        return (f'{head}<rss version="2.0" {NAMESPACES}>\n<channel>\n<title>{escape(title)}</title>\n'
                f'<link>https://made.example/</link>\n<description>{escape(title)}</description>\n'
                f'<lastBuildDate>{self.moment(3)}</lastBuildDate>\n<language>en</language>\n{more}{items}</channel>\n</rss>\n')

    def blog(self):
        items = "".join(
            f'<item>\n\t<title>{escape(self.words("en", 5, 12))}</title>\n\t<link>{escape(self.link(n))}</link>\n'
            f'\t<comments>{escape(self.link(n))}#comments</comments>\n\t<dc:creator><![CDATA[{self.words("en", 2, 3)}]]></dc:creator>\n'
            f'\t<pubDate>{self.moment(n)}</pubDate>\n\t<category><![CDATA[{self.words("en", 1, 2)}]]></category>\n'
            f'\t<guid isPermaLink="false">https://made.example/?p={n}</guid>\n'
            f'\t<description><![CDATA[{self.html("en", 1)}]]></description>\n'
            f'\t<content:encoded><![CDATA[{self.html("en", 14)}]]></content:encoded>\n'
            f'\t<wfw:commentRss>{escape(self.link(n))}</wfw:commentRss>\n\t<slash:comments>{n % 9}</slash:comments>\n</item>\n'
            for n in range(20))
        return self.channel(items, "A blog", "<sy:updatePeriod>hourly</sy:updatePeriod>\n"), "utf-8"

    def agency(self, tongue="en", count=100, charset="utf-8"):
        items = "".join(
            f'<item><title>{escape(self.words(tongue, 6, 14))}</title><link>{escape(self.link(n))}</link>'
            f'<guid isPermaLink="true">https://made.example/n/{n}</guid><pubDate>{self.moment(n)}</pubDate>'
            f'<description>{escape(self.html(tongue, 1))}</description><category>{escape(self.words(tongue, 1, 2))}</category>'
            f'<enclosure url="https://made.example/i/{n}.jpg" length="12345" type="image/jpeg"/></item>\n'
            for n in range(count))
        head = f'<?xml version="1.0" encoding="{charset}"?>\n'
        return self.channel(items, self.words(tongue, 2, 3), "<ttl>5</ttl>\n", head), charset

    def atom(self):
        entries = "".join(
            f'  <entry>\n    <title type="html">{escape(self.words("en", 5, 12))}</title>\n'
            f'    <link rel="alternate" type="text/html" href={quoteattr(self.link(n))}/>\n'
            f'    <id>tag:made.example,2026:{n}</id>\n    <published>{self.date(n)}</published>\n    <updated>{self.date(n)}</updated>\n'
            f'    <author><name>{self.words("en", 2, 2)}</name><uri>https://made.example/a/{n}</uri></author>\n'
            f'    <content type="html" xml:base="https://made.example/">{escape(self.html("en", 8))}</content>\n  </entry>\n'
            for n in range(30))
        return (f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Made</title>\n'
                f'<link href="https://made.example/"/><id>tag:made.example,2026:feed</id><updated>{self.date(1)}</updated>\n'
                f'{entries}</feed>\n'), "utf-8"

    def rdf(self):
        items = "".join(
            f'<item rdf:about="https://made.example/j/{n}">\n<title>{self.words("ja", 4, 9)}</title>\n'
            f'<link>https://made.example/j/{n}</link>\n<description>{self.sentence("ja")}</description>\n'
            f'<dc:date>{self.date(n)}</dc:date>\n</item>\n' for n in range(60))
        return ('<?xml version="1.0" encoding="Shift_JIS"?>\n<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
                'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
                '<channel rdf:about="https://made.example/"><title>橋</title><link>https://made.example/</link></channel>\n'
                f'{items}</rdf:RDF>\n'), "shift_jis"

    def podcast(self):
        items = "".join(
            f'<item><title>{escape(self.words("en", 5, 9))}</title><itunes:title>{n}</itunes:title><itunes:episode>{n}</itunes:episode>'
            f'<itunes:duration>00:31:0{n % 9}</itunes:duration><itunes:explicit>no</itunes:explicit><guid>pod-{n}</guid>'
            f'<itunes:summary><![CDATA[{self.html("en", 2)}]]></itunes:summary><pubDate>{self.moment(n)}</pubDate>'
            f'<enclosure url="https://made.example/p/{n}.mp3?x=1&amp;y=2" length="1" type="audio/mpeg"/>'
            f'<description><![CDATA[{self.html("en", 3)}]]></description></item>\n' for n in range(80))
        return self.channel(items, "A podcast"), "utf-8"

    def pictures(self):
        items = "".join(
            f'<item><title>{escape(self.words("en", 5, 9))}</title><link>{escape(self.link(n))}</link><guid>{n}</guid>'
            f'<pubDate>{self.moment(n)}</pubDate><media:group>'
            + "".join(f'<media:content url="https://made.example/i/{n}-{w}.jpg" medium="image" type="image/jpeg" width="{w}" height="{w}">'
                      f'<media:credit scheme="urn:ebu" role="author">{self.words("en", 2, 2)}</media:credit></media:content>'
                      for w in (90, 160, 320, 640, 1280, 1920))
            + f'</media:group><media:description type="plain">{self.sentence("en")}</media:description>'
              f'<description>{self.sentence("en")}</description></item>\n' for n in range(60))
        return self.channel(items, "Pictures"), "utf-8"

    def news_sitemap(self):
        items = "".join(
            f'<url><loc>{escape(self.link(n))}</loc><lastmod>{self.date(n)}</lastmod><news:news><news:publication>'
            f'<news:name>Made</news:name><news:language>en</news:language></news:publication>'
            f'<news:publication_date>{self.date(n)}</news:publication_date><news:title>{escape(self.words("en", 5, 12))}</news:title>'
            f'</news:news></url>\n' for n in range(1000))
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
                f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n{items}</urlset>\n'), "utf-8"

    def sitemap(self):
        items = "".join(f'<url><loc>{escape(self.link(n))}</loc><lastmod>{self.date(n)}</lastmod>'
                        f'<changefreq>daily</changefreq><priority>0.5</priority></url>\n' for n in range(5000))
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
                f'{items}</urlset>\n'), "utf-8"

    def mistaken(self):
        items = "".join(
            f'<item><title>Q&A {self.words("en", 3, 6)} & more</title><link>{self.link(n)}</link><guid>{n}</guid>'
            f'<pubDate>{self.moment(n)}</pubDate><description>{self.sentence("en")}&nbsp;&eacute;&mdash;<br><b>bold</description></item>\n'
            for n in range(60))
        return self.channel(items, "Mistakes"), "utf-8"

    def shapes(self):
        return {
            "blog": self.blog, "agency": self.agency, "atom": self.atom, "rdf-shift-jis": self.rdf,
            "russian-1251": lambda: self.agency("ru", 60, "windows-1251"), "persian": lambda: self.agency("fa", 80),
            "chinese": lambda: self.agency("zh", 80), "podcast": self.podcast, "pictures": self.pictures,
            "news-sitemap": self.news_sitemap, "sitemap": self.sitemap, "mistaken": self.mistaken,
        }


def write(folder, seed, each):
    """Writes the feeds; their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    maker, paths = Maker(seed), []
    for name, shape in maker.shapes().items():
        for number in range(each):
            text, charset = shape()
            path = folder / f"made-{name}-{number}.xml"
            path.write_bytes(text.encode(charset, "replace"))
            paths.append(path)
    return paths


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--each", type=int, default=6)
    chosen = arguments.parse_args()
    made = write(chosen.folder, chosen.seed, chosen.each)
    print(f"{len(made)} feeds, {sum(path.stat().st_size for path in made)} bytes")
