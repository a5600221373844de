/** Decides how one-time links are kept and used up. It never decides what they open. */
@NullMarked
package dev.gatehouse.application.link;

import org.jspecify.annotations.NullMarked;
