package dev.assistanttools.assistant;

import dev.assistanttools.openai.HostedTool;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What the synchronizer writes into an assistant's metadata: whose it is, and what it was made from. */
final class SyncMarks {

    static final String PREFIX = "assistant-tools.";
    static final String NAME = PREFIX + "name";
    static final String FINGERPRINT = PREFIX + "fingerprint";
    static final int COUNT = 2;

    /** The API's limit for all metadata of an assistant. */
    static final int MOST_METADATA = 16;

    private SyncMarks() {}

    /** The SHA-256 over everything that the spec says and the functions, as 64 hexadecimal digits. */
    static String fingerprint(AssistantSpec spec, String functionsFingerprint) {
        Digest digest = new Digest();
        digest.add(spec.name());
        digest.add(spec.model());
        digest.add(spec.instructions());
        digest.add(spec.description());
        for (HostedTool tool : spec.hostedTools()) {
            digest.add(tool.json());
        }
        for (Map.Entry<String, String> pair : new TreeMap<>(spec.metadata()).entrySet()) {
            digest.add(pair.getKey());
            digest.add(pair.getValue());
        }
        digest.add(spec.sampling().toString());
        digest.add(functionsFingerprint);
        return digest.text();
    }

    /** Hashes texts so that no two lists of texts look the same: each goes in with its length. */
    private static final class Digest {

        private final MessageDigest sha256;

        Digest() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }

        String text() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }
}
