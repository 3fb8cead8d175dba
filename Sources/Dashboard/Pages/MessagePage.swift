/// A page that only says something: not found, wrong, too busy.
struct MessagePage {
    let heading: String
    let text: String

    var html: HTML { "<h1>\(heading)</h1>\n<p class=\"lede\">\(text)</p>\n" }
}
