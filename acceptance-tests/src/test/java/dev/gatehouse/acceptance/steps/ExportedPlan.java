package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The plan of the assistant as a text for Terraform. */
record ExportedPlan(String text) {
    void imports(int objects) {
        assertThat(count("^import \\{")).as(text).isEqualTo(objects);
        assertThat(count("^resource ")).isEqualTo(objects);
        assertThat(count("prevent_destroy += true$")).isEqualTo(objects);
    }

    void changesOnly(String setting) {
        assertThat(text).contains("# " + setting + ": off -> on");
        assertThat(count("ignore_changes += all$")).isEqualTo(count("^resource ") - 1);
    }

    private long count(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().count();
    }
}
