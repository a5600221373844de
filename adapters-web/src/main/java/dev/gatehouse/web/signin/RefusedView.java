package dev.gatehouse.web.signin;

import java.util.Optional;

/** What a person reads who was not let in. */
public record RefusedView(
        String sentence, String whatToDo, Optional<String> seen, String wayOn, String href) {}
