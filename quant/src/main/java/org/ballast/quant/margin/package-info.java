/// What each venue asks of an account: its margin rules in code, one model per rule.
@NullMarked
package org.ballast.quant.margin;

import org.jspecify.annotations.NullMarked;
