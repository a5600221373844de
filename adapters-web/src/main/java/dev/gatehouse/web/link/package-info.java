/** What the pages behind one-time links have in common. It never decides what a link opens. */
@NullMarked
package dev.gatehouse.web.link;

import org.jspecify.annotations.NullMarked;
