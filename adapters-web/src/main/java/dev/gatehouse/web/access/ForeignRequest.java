package dev.gatehouse.web.access;

/** An unsafe request did not come from one of our own pages. */
public final class ForeignRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignRequest() {
        super("Not sent by one of our own pages", null, false, false);
    }
}
