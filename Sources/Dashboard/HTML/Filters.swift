/// The form above a list, and the links that say the same to programs.
struct Filters {
    /// One field of the form.
    enum Field {
        case choice(name: String, label: String, options: [(value: String, words: String)], fallback: String)
        case text(name: String, label: String, hint: String)
    }

    let action: String
    let fields: [Field]
    let query: QueryItems
    /// Other forms of the same list: a name and a path each.
    let others: [(name: String, path: String)]

    var html: HTML {
        """
        <form class="filters" method="get" action="\(action)">
        \(fields.map(field))<button>Show</button>
        <span class="others">\(others.map(other))</span>
        </form>

        """
    }

    private func other(_ other: (name: String, path: String)) -> HTML {
        let text = query.text(with: "page")
        return "<a href=\"\(other.path)\(text.isEmpty ? "" : "?\(text)")\">\(other.name)</a> "
    }

    private func field(_ field: Field) -> HTML {
        switch field {
        case .choice(let name, let label, let options, let fallback):
            let chosen = query[name] ?? fallback
            let options = options.map { option -> HTML in
                let mark: HTML = option.value == chosen ? " selected" : ""
                return "<option value=\"\(option.value)\"\(mark)>\(option.words)</option>"
            }
            return "<label>\(label) <select name=\"\(name)\">\(options)</select></label>\n"
        case .text(let name, let label, let hint):
            return """
                <label>\(label) <input type="search" name="\(name)" value="\(query[name] ?? "")" placeholder="\(hint)" \
                dir="auto" maxlength="200"></label>

                """
        }
    }
}
