package org.ballast.venues.kit;

/// Why a request is refused, with Deribit's code and word for it.
enum Refusal {
  ORDER_NOT_FOUND(10004, "order_not_found"),
  BOOK_CLOSED(10012, "book_closed"),
  UNSUPPORTED_INSTRUMENT(10020, "invalid_or_unsupported_instrument"),
  INVALID_AMOUNT(10021, "invalid_amount"),
  PRICE_WRONG_TICK(10043, "price_wrong_tick"),
  ALREADY_FILLED(11008, "already_filled"),
  NOT_OPEN_ORDER(11044, "not_open_order"),
  TIMED_OUT(13888, "timed_out");

  private final int code;
  private final String word;

  Refusal(int code, String word) {
    this.code = code;
    this.word = word;
  }

  int code() {
    return code;
  }

  String word() {
    return word;
  }
}
