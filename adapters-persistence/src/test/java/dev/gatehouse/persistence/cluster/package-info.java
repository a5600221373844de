@NullMarked
package dev.gatehouse.persistence.cluster;

import org.jspecify.annotations.NullMarked;
