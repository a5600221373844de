package dev.gatehouse.web.page;

/** A static file as it is served, with its compressed form. */
final class Asset {
    private final String name;
    private final String contentType;
    private final String version;
    private final byte[] plain;
    private final byte[] gzipped;

    Asset(String name, String contentType, String version, byte[] plain, byte[] gzipped) {
        this.name = name;
        this.contentType = contentType;
        this.version = version;
        this.plain = plain;
        this.gzipped = gzipped;
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    String version() {
        return version;
    }

    String path() {
        return "/assets/" + version + "/" + name;
    }

    /** The content to send, not to change. */
    byte[] content(boolean gzip) {
        return gzip ? gzipped : plain;
    }
}
