/// Writes OPML 2.0, which every feed reader takes in (opml.org/spec2.opml).
package enum OPMLWriter {
    package static func text(title: String, _ subscriptions: [Subscription]) -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<opml version="2.0">"#,
            "  <head><title>\(escaped(title))</title></head>", "  <body>",
        ]
        for subscription in subscriptions {
            let name = escaped(subscription.name)
            lines.append(
                #"    <outline type="rss" text="\#(name)" title="\#(name)" xmlUrl="\#(escaped(subscription.url))"/>"#)
        }
        return (lines + ["  </body>", "</opml>", ""]).joined(separator: "\n")
    }

    /// As an attribute's value; characters that XML 1.0 cannot hold (section 2.2) are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
