import CLibcurl
import Dispatch
import Glibc
package import RetractdCore

/// Hands e-mail to an SMTP server (RFC 5321) through libcurl.
package struct CurlMailer: Sendable {
    /// The longest a delivery may take.
    package static let patience = Duration.seconds(60)

    /// Why a message was not taken.
    package struct Failure: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    private let settings: MailSettings
    private let password: String?

    /// - Parameter password: Sent only after the connection is under TLS.
    package init(_ settings: MailSettings, password: String?) {
        self.settings = settings
        self.password = password
    }

    /// Returns once the server has taken responsibility for the message.
    ///
    /// - Parameter message: The whole message with its headers, lines ended by CR LF (RFC 5322).
    package func send(_ message: [UInt8]) async throws(Failure) {
        let refusal = await withCheckedContinuation { continuation in
            // libcurl's easy interface waits: on a thread of its own, so that nothing else does.
            DispatchQueue.global().async { continuation.resume(returning: perform(message)) }
        }
        if let refusal { throw Failure(description: refusal) }
    }

    /// What went wrong; nil where the server took it.
    private func perform(_ message: [UInt8]) -> String? {
        guard let handle = curl_easy_init() else { return "libcurl has no memory for a message" }
        defer { curl_easy_cleanup(handle) }
        var recipients: UnsafeMutablePointer<curl_slist>?
        for address in settings.to { recipients = curl_slist_append(recipients, "<\(address)>") }
        defer { curl_slist_free_all(recipients) }
        let upload = Unmanaged.passRetained(MailUpload(message))
        defer { upload.release() }
        prepare(handle, recipients, upload.toOpaque())
        let code = curl_easy_perform(handle)
        guard code != CURLE_OK else { return nil }
        var answer = 0
        rt_get_long(handle, CURLINFO_RESPONSE_CODE, &answer)
        let reason = String(cString: curl_easy_strerror(code))
        return answer == 0 ? "\(settings.server): \(reason)" : "\(settings.server) answers \(answer): \(reason)"
    }

    private func prepare(
        _ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?,
        _ upload: UnsafeMutableRawPointer
    ) {
        rt_set_string(handle, CURLOPT_URL, settings.server)
        rt_set_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        rt_set_string(handle, CURLOPT_PROXY, "")
        rt_set_long(handle, CURLOPT_NOSIGNAL, 1)
        rt_set_long(handle, CURLOPT_TIMEOUT_MS, Int(Self.patience.wholeMicroseconds / 1000))
        // With a password nothing is said in the clear; without one TLS is used where the server has it.
        let level = password == nil ? CURLUSESSL_TRY : CURLUSESSL_ALL
        rt_set_long(handle, CURLOPT_USE_SSL, Int(level.rawValue))
        rt_set_string(handle, CURLOPT_CAINFO, CurlEngine.certificates)
        rt_set_string(handle, CURLOPT_CAPATH, nil)
        if let user = settings.user, let password {
            rt_set_string(handle, CURLOPT_USERNAME, user)
            rt_set_string(handle, CURLOPT_PASSWORD, password)
        }
        rt_set_string(handle, CURLOPT_MAIL_FROM, "<\(settings.from)>")
        rt_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        rt_set_long(handle, CURLOPT_UPLOAD, 1)
        rt_set_pointer(handle, CURLOPT_READDATA, upload)
        rt_set_data_callback(handle, CURLOPT_READFUNCTION) { data, size, count, user in
            guard let user, let data else { return 0 }
            return Unmanaged<MailUpload>.fromOpaque(user).takeUnretainedValue()
                .fill(UnsafeMutableRawBufferPointer(start: data, count: size * count))
        }
    }
}
