import CLibcurl
import ContentCoding
import Glibc
import Hashing
import RetractdCore

/// A libcurl easy handle, set up for one hop and read after it.
///
/// Used on the engine's thread only.
struct EasyHandle {
    let handle: UnsafeMutableRawPointer

    init(_ handle: UnsafeMutableRawPointer) {
        self.handle = handle
    }

    /// The transfer that the handle works for.
    var transfer: Transfer? {
        var pointer: UnsafeMutableRawPointer?
        rt_get_pointer(handle, CURLINFO_PRIVATE, &pointer)
        return pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: Before

    func prepare(for transfer: Transfer) {
        let request = transfer.request
        transfer.easyHandle = handle
        rt_set_string(handle, CURLOPT_URL, request.url)
        rt_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        rt_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        rt_set_long(handle, CURLOPT_NOSIGNAL, 1)
        rt_set_string(handle, CURLOPT_USERAGENT, request.userAgent)
        // Asked for here, undone in ContentDecoder.
        rt_set_string(handle, CURLOPT_ACCEPT_ENCODING, ContentDecoder.accepted)
        rt_set_long(handle, CURLOPT_HTTP_CONTENT_DECODING, 0)
        // A body that announces too much is not begun.
        rt_set_long(handle, CURLOPT_MAXFILESIZE, min(transfer.limits.bodyBytes, Int(Int32.max)))
        rt_set_long(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        // Otherwise a transfer that gives up while its name is being looked up waits for the resolver's thread, and
        // with it every other transfer.
        rt_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        rt_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        rt_set_long(handle, CURLOPT_PIPEWAIT, 1)
        // A proxy from the environment would be dialled in place of the host that the policy is asked about.
        rt_set_string(handle, CURLOPT_PROXY, request.proxy ?? "")
        rt_set_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // With a directory of certificates beside the bundle, libcurl reads the bundle anew for each connection.
        rt_set_string(handle, CURLOPT_CAINFO, CurlEngine.certificates)
        rt_set_string(handle, CURLOPT_CAPATH, nil)
        setTimes(transfer)
        setHeaders(transfer)
        setCallbacks(transfer)
    }

    private func setTimes(_ transfer: Transfer) {
        let limits = transfer.limits
        rt_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds(transfer.request.timeLeft))
        rt_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(limits.connect))
        rt_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, limits.lowSpeedBytes)
        rt_set_long(handle, CURLOPT_LOW_SPEED_TIME, max(1, milliseconds(limits.lowSpeedFor) / 1000))
    }

    private func milliseconds(_ duration: Duration) -> Int {
        max(1, Int(duration.wholeMicroseconds / 1000))
    }

    private func setHeaders(_ transfer: Transfer) {
        let request = transfer.request
        var lines = ["Accept: \(request.accept)"]
        if let tag = request.validators.entityTag { lines.append("If-None-Match: \(tag)") }
        if let date = request.validators.lastModified { lines.append("If-Modified-Since: \(date)") }
        if let posted = request.posted {
            lines.append("Content-Type: \(posted.contentType)")
            lines += posted.headers.fields.map { "\($0.name): \($0.value)" }
            rt_set_long(handle, CURLOPT_POSTFIELDSIZE, posted.bytes.count)
            _ = posted.bytes.withUnsafeBufferPointer {
                // libcurl takes a copy: the size has to be known before.
                rt_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: $0.baseAddress))
            }
        }
        if request.bypassesCaches { lines += ["Cache-Control: no-cache", "Pragma: no-cache"] }
        for line in lines where !line.utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) {
            transfer.headerList = curl_slist_append(transfer.headerList, line)
        }
        rt_set_list(handle, CURLOPT_HTTPHEADER, transfer.headerList)
    }

    private func setCallbacks(_ transfer: Transfer) {
        let pointer = Unmanaged.passUnretained(transfer).toOpaque()
        rt_set_pointer(handle, CURLOPT_WRITEDATA, pointer)
        rt_set_pointer(handle, CURLOPT_HEADERDATA, pointer)
        rt_set_pointer(handle, CURLOPT_OPENSOCKETDATA, pointer)
        rt_set_pointer(handle, CURLOPT_DEBUGDATA, pointer)
        rt_set_long(handle, CURLOPT_VERBOSE, 1)
        rt_set_debug_callback(handle) { _, type, data, size, user in
            guard type == CURLINFO_HEADER_OUT, let user, let data else { return 0 }
            Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue().requestHead +=
                UnsafeRawBufferPointer(start: data, count: size)
            return 0
        }
        rt_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { data, size, count, user in
            guard let user, let data else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
            return transfer.take(body: UnsafeRawBufferPointer(start: data, count: size * count)) ? size * count : 0
        }
        rt_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { data, size, count, user in
            guard let user, let data else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
            if transfer.responseHead.isEmpty { transfer.peer = transfer.easyHandle.flatMap { EasyHandle($0).peer } }
            return transfer.take(header: UnsafeRawBufferPointer(start: data, count: size * count)) ? size * count : 0
        }
        rt_set_socket_callback(handle) { user, _, address in
            guard let user, let address else { return curl_socket_t(-1) }
            return EasyHandle.open(address, for: Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue())
        }
    }

    /// Opens the socket for an address that the policy permits, or for the proxy, which the operator chose; -1 calls the
    /// connection off.
    private static func open(_ address: UnsafeMutablePointer<curl_sockaddr>, for transfer: Transfer) -> curl_socket_t {
        guard let target = rt_address(address), let bytes = NetworkPolicy.bytes(of: target),
            transfer.request.proxy != nil || transfer.policy.permits(bytes)
        else {
            transfer.refusedAddress = true
            return -1
        }
        let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.pointee.family, type, address.pointee.protocol)
        if descriptor >= 0 {
            transfer.hasDialled = true
        } else {
            transfer.socketError = String(cString: strerror(errno))
        }
        return descriptor
    }

    // MARK: After

    func result(_ code: CURLcode, of transfer: Transfer) -> HopResult {
        guard code == CURLE_OK else { return .failure(failure(code, transfer)) }
        var status = 0
        rt_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        guard status >= 200 else {
            return .failure(TransportFailure(kind: .malformedResponse, message: "not an HTTP answer"))
        }
        // libcurl takes a connection that closes among the headers for an answer with an empty body.
        guard transfer.isHeadComplete else {
            return .failure(TransportFailure(kind: .connectionReset, message: "the answer stops in its headers"))
        }
        return .answer(
            HopAnswer(
                status: status, httpVersion: version, headers: HeaderFields(transfer.headers),
                remoteAddress: remoteAddress, body: transfer.body,
                exchange: exchange(transfer, isCoded: transfer.headers.contains { $0.name.lowercased() == Self.coding })
            ))
    }

    private static let coding = "content-encoding"

    /// The hop as it went over the wire.
    private func exchange(_ transfer: Transfer, isCoded: Bool) -> Exchange {
        let startedAt = transfer.request.startedAt
        let first = microseconds(CURLINFO_STARTTRANSFER_TIME_T)
        return Exchange(
            requestHead: Exchange.text(transfer.requestHead), responseHead: Exchange.text(transfer.responseHead),
            startedAt: startedAt, firstByteAt: first > 0 ? startedAt.advanced(by: .microseconds(first)) : nil,
            finishedAt: startedAt.advanced(by: .microseconds(microseconds(CURLINFO_TOTAL_TIME_T))), peer: transfer.peer,
            codedBody: isCoded && !transfer.body.isEmpty ? Digest(sha256Of: transfer.body) : nil,
            bodyLength: transfer.body.count)
    }

    private func microseconds(_ name: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        rt_get_offset(handle, name, &value)
        return Int64(value)
    }

    /// The longest certificate chain that is recorded.
    private static let mostCertificates = 10

    /// Who is at the other end; nil without TLS.
    ///
    /// To be asked while the transfer is under way.
    fileprivate var peer: TLSPeer? {
        var digests = [UInt8](repeating: 0, count: 32 * Self.mostCertificates)
        var version: UnsafePointer<CChar>?
        let count = rt_peer_certificates(handle, &digests, Int32(Self.mostCertificates), &version)
        guard count >= 0, let version else { return nil }
        return TLSPeer(
            version: String(cString: version),
            certificates: (0..<Int(count)).compactMap { Digest(bytes: Array(digests[($0 * 32)..<($0 * 32 + 32)])) })
    }

    private var version: String {
        var version = 0
        rt_get_long(handle, CURLINFO_HTTP_VERSION, &version)
        switch version {
        case Int(CURL_HTTP_VERSION_1_0): return "1.0"
        case Int(CURL_HTTP_VERSION_2_0): return "2"
        case Int(CURL_HTTP_VERSION_3): return "3"
        default: return "1.1"
        }
    }

    private var remoteAddress: String? {
        var text: UnsafeMutablePointer<CChar>?
        rt_get_string(handle, CURLINFO_PRIMARY_IP, &text)
        return text.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func failure(_ code: CURLcode, _ transfer: Transfer) -> TransportFailure {
        let kind = kind(code, transfer)
        return TransportFailure(
            kind: kind, message: message(kind, code, transfer), curlCode: Int(code.rawValue),
            exchange: transfer.requestHead.isEmpty ? nil : exchange(transfer, isCoded: false))
    }

    private func kind(_ code: CURLcode, _ transfer: Transfer) -> TransportFailure.Kind {
        if transfer.isBodyTooLarge || code == CURLE_FILESIZE_EXCEEDED { return .bodyTooLarge }
        if transfer.areHeadersTooLarge { return .headersTooLarge }
        // Of several addresses, it is those that were dialled that failed.
        if !transfer.hasDialled, code == CURLE_COULDNT_CONNECT {
            if transfer.refusedAddress { return .addressRefused }
            if transfer.socketError != nil { return .local }
        }
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .nameNotResolved
        case CURLE_COULDNT_CONNECT: return unconnected
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
            return .tlsFailed
        case CURLE_PARTIAL_FILE: return .bodyTruncated
        // Lost, or a broken transfer coding: both leave a body without its end.
        case CURLE_RECV_ERROR where transfer.isHeadComplete: return .bodyTruncated
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            return .connectionReset
        case CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: return .malformedResponse
        case CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED: return .urlRefused
        // libcurl's word for one header line of more than 100 KiB.
        case CURLE_OUT_OF_MEMORY where hasSentRequest && !transfer.isHeadComplete: return .headersTooLarge
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: return .local
        default: return .connectionFailed
        }
    }

    /// Why there is no connection: a refusal comes from the site, a missing route is as likely our own network's.
    private var unconnected: TransportFailure.Kind {
        switch connectError {
        case ENETUNREACH, ENETDOWN, EHOSTUNREACH, EHOSTDOWN, EADDRNOTAVAIL: .connectionFailed
        case ETIMEDOUT: .timedOut
        default: .connectionRefused
        }
    }

    /// The system's error number of the connection that failed; 0 where there is none.
    private var connectError: Int32 {
        var number = 0
        rt_get_long(handle, CURLINFO_OS_ERRNO, &number)
        return Int32(truncatingIfNeeded: number)
    }

    private var hasSentRequest: Bool {
        var size = 0
        rt_get_long(handle, CURLINFO_REQUEST_SIZE, &size)
        return size > 0
    }

    private func message(_ kind: TransportFailure.Kind, _ code: CURLcode, _ transfer: Transfer) -> String {
        switch kind {
        case .bodyTooLarge: "the body is larger than \(transfer.limits.bodyBytes) bytes"
        case .headersTooLarge where transfer.areHeadersTooLarge:
            "the headers are larger than \(transfer.limits.headerBytes) bytes"
        case .headersTooLarge: "a header line is too long"
        case .addressRefused: "its address is private or special and network.allow does not list it"
        case .local where transfer.socketError != nil: "no socket: \(transfer.socketError ?? "")"
        default: String(cString: curl_easy_strerror(code)) + (code == CURLE_COULDNT_CONNECT ? reason : "")
        }
    }

    private var reason: String {
        let number = connectError
        return number == 0 ? "" : ": \(String(cString: strerror(number)))"
    }
}
