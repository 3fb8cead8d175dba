import Reporting

/// The addresses for programs as an OpenAPI 3.1 document.
enum OpenAPI {
    private struct Document: Encodable {
        let openapi = "3.1.0"
        let info = [
            "title": "retractd", "version": "1",
            "description": "What was pulled and rewritten, with evidence. Read-only.",
        ]
        let paths: [String: [String: Operation]]
    }

    private struct Operation: Encodable {
        let summary: String
        let parameters: [Parameter]
        let responses: [String: Response]
    }

    private struct Parameter: Encodable {
        let name: String
        let place: String
        let description: String
        let required: Bool
        let schema = ["type": "string"]

        enum CodingKeys: String, CodingKey {
            case name
            case place = "in"
            case description, required, schema
        }
    }

    private struct Response: Encodable {
        let description: String
        let content: [String: [String: String]]
    }

    static let text: String = {
        var paths: [String: [String: Operation]] = [:]
        for endpoint in Endpoint.all {
            let operation = Operation(
                summary: endpoint.words,
                parameters: endpoint.parameters.map {
                    Parameter(name: $0.name, place: $0.place, description: $0.words, required: $0.place == "path")
                },
                responses: ["200": Response(description: endpoint.words, content: [endpoint.type: [:]])])
            paths[endpoint.path] = ["get": operation]
        }
        return (try? JSONOutput.text(Document(paths: paths))) ?? "{}"
    }()
}
