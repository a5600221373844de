package dev.gatehouse.web.access;

/** There is nothing at this address; whether there ever was is not told. */
public final class UnknownAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownAddress() {
        super("Nothing at this address", null, false, false);
    }
}
