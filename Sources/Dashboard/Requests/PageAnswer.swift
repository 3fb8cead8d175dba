/// An answer, apart from how it goes over the network.
package struct PageAnswer: Sendable {
    package var status = 200
    package var contentType: String
    /// Headers besides the content type and those that every answer has.
    package var headers: [(name: String, value: String)] = []
    package var body: [UInt8]

    init(status: Int = 200, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    static func html(_ html: HTML, status: Int = 200) -> PageAnswer {
        PageAnswer(status: status, contentType: "text/html; charset=utf-8", body: Array(html.text.utf8))
    }

    static func json(_ text: String, status: Int = 200) -> PageAnswer {
        PageAnswer(status: status, contentType: "application/json", body: Array(text.utf8))
    }

    static func atom(_ text: String) -> PageAnswer {
        PageAnswer(contentType: "application/atom+xml; charset=utf-8", body: Array(text.utf8))
    }

    /// Something that is kept and not shown: a name that the reader's browser saves it under.
    func attached(as name: String) -> PageAnswer {
        var answer = self
        answer.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
        return answer
    }
}
