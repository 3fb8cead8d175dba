/// The addresses for programs, for the person who writes one.
struct APIPage {
    var html: HTML {
        """
        <h1>For programs</h1>
        <p class="lede">Read-only, over the same filters as the pages. The same as an <a href="/api/openapi.json">OpenAPI document</a>. \
        Where a token is asked for, send it as <code>Authorization: Bearer TOKEN</code>.</p>
        <dl class="endpoints">\(Endpoint.all.map(row))</dl>
        """
    }

    private func row(_ endpoint: Endpoint) -> HTML {
        let parameters = endpoint.parameters.map { "<li><code>\($0.name)</code> \($0.words)</li>" as HTML }
        let path: HTML =
            endpoint.path.contains("{")
            ? "<code>\(endpoint.path)</code>" : "<a href=\"\(endpoint.path)\"><code>\(endpoint.path)</code></a>"
        return "<dt>\(path) <small>\(endpoint.type)</small></dt><dd>\(endpoint.words)<ul>\(parameters)</ul></dd>\n"
    }
}
