package dev.gatehouse.web.signin;

import java.util.Optional;

/**
 * The question whether to replace the person who is signed in.
 *
 * @param former who is signed in; empty when nobody is any more
 */
public record ConfirmView(
        String organization,
        String provider,
        String coming,
        Optional<String> former,
        String action) {}
