import Detection
import RetractdCore
import Testing

@Suite struct EdgeAnswerTests {
    static func response(_ timing: String?) -> HTTPResponse {
        HTTPResponse(
            status: 404, httpVersion: "2", headers: HeaderFields(timing.map { ["Server-Timing": $0] } ?? [:]),
            finalURL: "https://n.example/x", hops: [], remoteAddress: nil, payload: nil, payloadLength: 0)
    }

    @Test(arguments: [
        ("cfEdge;dur=9,cfOrigin;dur=0", true), ("cfEdge; dur=4, cfOrigin; dur=31", false),
        ("edge; dur=1, origin; dur=0, cdn-cache; desc=HIT", true), ("cdn-cache; desc=MISS", false),
        ("cfEdge;dur=9", false),
    ])
    func `who answered is read from the timing`(timing: String, isEdge: Bool) {
        #expect(EdgeAnswer.isOne(Self.response(timing)) == isEdge)
    }

    @Test func `without timing nothing is claimed`() {
        #expect(!EdgeAnswer.isOne(Self.response(nil)))
    }
}
