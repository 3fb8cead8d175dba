/// The script in each bundle that checks it with nothing but Python's standard library and openssl.
enum VerifierScript {
    static let text = #"""
        #!/usr/bin/env python3
        """Checks this bundle: file sums, seal, signature, log proofs, records, archived bodies. Needs openssl, no network."""
        import base64, gzip, hashlib, io, json, os, subprocess, sys, tempfile
        here = os.path.dirname(os.path.dirname(os.path.abspath(sys.argv[0]))); bad = []
        read = lambda name: open(os.path.join(here, name), "rb").read()
        sha = lambda data: hashlib.sha256(data).digest()
        def check(ok, what):
            if not ok: bad.append(what); print("WRONG  ", what)
        listed = {"SHA256SUMS", "proof/seal"}
        for line in read("SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ", 1); listed.add(name)
            check(os.path.exists(os.path.join(here, name)) and sha(read(name)).hex() == digest, "sum of " + name)
        for folder, _, names in os.walk(here):
            for name in names: check(os.path.relpath(os.path.join(folder, name), here) in listed, name + " is not listed")
        def signed(name):  # A C2SP signed note: lines, an empty line, a signature (Ed25519); gives the lines.
            text, signatures = read(name).decode().split("\n\n", 1)
            with tempfile.TemporaryDirectory() as tmp:
                open(tmp + "/text", "wb").write((text + "\n").encode())
                open(tmp + "/sig", "wb").write(base64.b64decode(signatures.split("\n")[0].split(" ")[2])[4:])
                done = subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", here + "/proof/key.pem",
                                       "-rawin", "-in", tmp + "/text", "-sigfile", tmp + "/sig"], capture_output=True)
            check(done.returncode == 0, "signature of " + name)
            return text.split("\n")
        # The checkpoint says how long the log is and what its root is; the seal, which list of files was made with it.
        origin, size, root = signed("proof/checkpoint")[:3]; size = int(size); root = base64.b64decode(root)
        sealed = os.path.exists(here + "/proof/seal")
        if sealed: check(signed("proof/seal")[1] == "SHA256SUMS " + sha(read("SHA256SUMS")).hex(), "seal over SHA256SUMS")
        # Each entry of the log: its leaf, and the audit path to the root (RFC 6962, RFC 9162 2.1.3.2).
        def climbs(leaf, index, path):
            last, hashed = size - 1, leaf
            for step in map(bytes.fromhex, path):
                if last == 0: return False
                if index & 1 or index == last:
                    hashed = sha(b"\x01" + step + hashed)
                    while not index & 1 and index: index >>= 1; last >>= 1
                else: hashed = sha(b"\x01" + hashed + step)
                index >>= 1; last >>= 1
            return last == 0 and hashed == root
        named = {}
        for line in read("proof/entries.jsonl").decode().split("\n")[:-1]:
            entry = json.loads(line); body = entry["body"].encode()
            check(climbs(sha(b"\x00" + body), entry["seq"] - 1, entry["path"]), "entry %d" % entry["seq"])
            named.update(json.loads(body).get("records") or {})
        # Each record: SHA-256 over its table and its columns, each with type and length.
        def packed(value):
            if value is None: return b"\x00"
            if isinstance(value, int): return b"\x01" + value.to_bytes(8, "big", signed=True)
            data = value[1:].encode() if value[0] == "t" else base64.b64decode(value[1:])
            return (b"\x03" if value[0] == "t" else b"\x04") + len(data).to_bytes(8, "big") + data
        payloads = {}
        for line in read("proof/records.jsonl").decode().split("\n")[:-1]:
            record = json.loads(line)
            data = record["table"].encode() + b"\x00" + b"".join(map(packed, record["values"]))
            check(named.get(record["name"]) == sha(data).hex(), "record " + record["name"])
            if record["table"] == "capture" and record["values"][6]:
                payloads[record["name"][8:]] = base64.b64decode(record["values"][6][1:]).hex()
        # Each body in the archive, against the digest that its capture's record names.
        archive, bodies, seen = io.BytesIO(gzip.decompress(read("archive/data.warc.gz"))), {}, 0
        while archive.readline():
            head = dict(l.decode().strip().split(": ", 1) for l in iter(archive.readline, b"\r\n"))
            block = archive.read(int(head["Content-Length"])); archive.read(4); kind = head["WARC-Type"]
            digest = "sha256:" + base64.b32encode(sha(block)).decode()
            check(head["WARC-Block-Digest"] == digest, "block of " + head["WARC-Record-ID"])
            if kind == "response": bodies[head["WARC-Record-ID"]] = block.split(b"\r\n\r\n", 1)
            if kind == "metadata" and head.get("WARC-Refers-To") in bodies:
                facts = dict(l.split(": ", 1) for l in block.decode().split("\r\n") if ": " in l)
                http, body = bodies[head["WARC-Refers-To"]]
                if b"\ncontent-encoding:" in http.lower() and body[:2] == b"\x1f\x8b": body = gzip.decompress(body)
                wanted = payloads.get(facts["retractd-capture"])
                if wanted and body: seen += 1; check(sha(body).hex() == wanted, "body of capture " + facts["retractd-capture"])
        print("%d entries and %d records of a log of %d by %s; %d archived bodies" % (
            len(read("proof/entries.jsonl").splitlines()), len(named), size, origin, seen))
        if not sealed: print("There is no seal: texts such as case/README.txt may have been changed.")
        print("The bundle is damaged." if bad else "The bundle is whole. case/README.txt says what it does not prove.")
        sys.exit(1 if bad else 0)

        """#
}
