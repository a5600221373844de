package dev.gatehouse.server;

/**
 * A setting of the installation is not understood; the message is a sentence for its operator that
 * names the setting and the rule, and holds nothing of the value, which may be a secret.
 */
final class Misconfigured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misconfigured(String sentence) {
        super(sentence);
    }
}
