// libcurl as Swift sees it. curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic C functions, which
// Swift cannot call: one typed wrapper for each kind of argument used.
#ifndef RETRACTD_CLIBCURL_SHIM_H
#define RETRACTD_CLIBCURL_SHIM_H

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

typedef size_t (*rt_data_callback)(char *data, size_t size, size_t count, void *user);
typedef int (*rt_debug_callback)(CURL *handle, curl_infotype type, char *data, size_t size, void *user);
typedef curl_socket_t (*rt_socket_callback)(void *user, curlsocktype purpose, struct curl_sockaddr *address);

static inline CURLcode rt_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
/// Also clears a string option, with NULL.
static inline CURLcode rt_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rt_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rt_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rt_set_data_callback(CURL *handle, CURLoption option, rt_data_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}
static inline CURLcode rt_set_socket_callback(CURL *handle, rt_socket_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode rt_set_debug_callback(CURL *handle, rt_debug_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, callback);
}
static inline CURLcode rt_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode rt_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode rt_get_string(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode rt_get_pointer(CURL *handle, CURLINFO info, void **value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLMcode rt_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// The address about to be dialled: the trailing member of the struct, which Swift cannot take a pointer to.
static inline const struct sockaddr *rt_address(const struct curl_sockaddr *address) { return &address->addr; }

/// The SHA-256 of each certificate (DER) that the peer of a transfer under way sent, 32 bytes each, at most `most` of
/// them; how many, or -1 where the connection has no TLS. OpenSSL's chain is a macro-made stack, which Swift cannot read.
static inline int rt_peer_certificates(CURL *handle, unsigned char *digests, int most, const char **version) {
    struct curl_tlssessioninfo *session = NULL;
    if (curl_easy_getinfo(handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || session == NULL ||
        session->backend != CURLSSLBACKEND_OPENSSL || session->internals == NULL)
        return -1;
    SSL *ssl = (SSL *)session->internals;
    *version = SSL_get_version(ssl);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl);
    int count = chain == NULL ? 0 : sk_X509_num(chain);
    if (count > most) count = most;
    for (int index = 0; index < count; index++)
        if (X509_digest(sk_X509_value(chain, index), EVP_sha256(), digests + 32 * index, NULL) != 1) return 0;
    return count;
}

/// The result of a finished transfer: a union member, which Swift sees under a name of its own.
static inline CURLcode rt_message_result(const CURLMsg *message) { return message->data.result; }

#endif
