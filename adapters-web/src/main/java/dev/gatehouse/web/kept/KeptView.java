package dev.gatehouse.web.kept;

import java.util.List;
import java.util.Map;

/** What the page of a kept entry shows. */
public record KeptView(
        String path,
        List<Map.Entry<String, String>> shown,
        List<Map.Entry<String, String>> fields,
        boolean leftOut) {}
