/** Decides how the documentation that findings link to is shown; its words are in {@code docs}. */
@NullMarked
package dev.gatehouse.web.help;

import org.jspecify.annotations.NullMarked;
