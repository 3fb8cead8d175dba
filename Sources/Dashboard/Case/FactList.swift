/// Names with values, side by side.
struct FactList {
    let facts: [(name: String, value: HTML)]

    init(_ facts: [(name: String, value: HTML)]) { self.facts = facts }

    init(text facts: [(name: String, value: String)]) {
        self.facts = facts.map { ($0.name, "<bdi>\($0.value)</bdi>") }
    }

    var html: HTML {
        "<dl class=\"facts\">\(facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" as HTML })</dl>"
    }
}
