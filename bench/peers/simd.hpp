// As many doubles as one register of this machine holds, with the operations that a kernel needs.
#pragma once

#include <immintrin.h>

#if defined(__AVX512F__) && defined(__AVX512DQ__)

constexpr const char* SIMD_NAME = "AVX-512";
using Mask = __mmask8;

struct Lanes {
  static constexpr int COUNT = 8;
  __m512d v;
  Lanes(__m512d value) : v(value) {}
  Lanes(double value) : v(_mm512_set1_pd(value)) {}
};

inline Lanes load(const double* from) { return _mm512_loadu_pd(from); }
inline void store(double* to, Lanes a) { _mm512_storeu_pd(to, a.v); }
inline void stream(double* to, Lanes a) { _mm512_stream_pd(to, a.v); }
inline void fence() { _mm_sfence(); }
inline Lanes operator+(Lanes a, Lanes b) { return _mm512_add_pd(a.v, b.v); }
inline Lanes operator-(Lanes a, Lanes b) { return _mm512_sub_pd(a.v, b.v); }
inline Lanes operator*(Lanes a, Lanes b) { return _mm512_mul_pd(a.v, b.v); }
inline Lanes operator/(Lanes a, Lanes b) { return _mm512_div_pd(a.v, b.v); }
inline Lanes fma(Lanes a, Lanes b, Lanes c) { return _mm512_fmadd_pd(a.v, b.v, c.v); }
inline Lanes fnma(Lanes a, Lanes b, Lanes c) { return _mm512_fnmadd_pd(a.v, b.v, c.v); }
inline Lanes sqrt(Lanes a) { return _mm512_sqrt_pd(a.v); }
inline Lanes min(Lanes a, Lanes b) { return _mm512_min_pd(a.v, b.v); }
inline Lanes max(Lanes a, Lanes b) { return _mm512_max_pd(a.v, b.v); }
inline Lanes abs(Lanes a) { return _mm512_abs_pd(a.v); }
inline Mask less(Lanes a, Lanes b) { return _mm512_cmp_pd_mask(a.v, b.v, _CMP_LT_OQ); }
inline Lanes select(Mask mask, Lanes yes, Lanes no) {
  return _mm512_mask_blend_pd(mask, no.v, yes.v);
}
inline double sum(Lanes a) { return _mm512_reduce_add_pd(a.v); }

namespace bits {
inline Lanes combine(Lanes a, Lanes b) { return _mm512_or_pd(a.v, b.v); }
inline Lanes add(Lanes a, Lanes b) {
  return _mm512_castsi512_pd(
      _mm512_add_epi64(_mm512_castpd_si512(a.v), _mm512_castpd_si512(b.v)));
}
inline Lanes subtract(Lanes a, Lanes b) {
  return _mm512_castsi512_pd(
      _mm512_sub_epi64(_mm512_castpd_si512(a.v), _mm512_castpd_si512(b.v)));
}
inline Lanes left(Lanes a, int count) {
  return _mm512_castsi512_pd(_mm512_slli_epi64(_mm512_castpd_si512(a.v), count));
}
inline Lanes right(Lanes a, int count) {
  return _mm512_castsi512_pd(_mm512_srli_epi64(_mm512_castpd_si512(a.v), count));
}
inline Lanes of(long long value) { return _mm512_castsi512_pd(_mm512_set1_epi64(value)); }
}  // namespace bits

#elif defined(__AVX2__) && defined(__FMA__)

constexpr const char* SIMD_NAME = "AVX2";

struct Lanes {
  static constexpr int COUNT = 4;
  __m256d v;
  Lanes(__m256d value) : v(value) {}
  Lanes(double value) : v(_mm256_set1_pd(value)) {}
};

using Mask = Lanes;

inline Lanes load(const double* from) { return _mm256_loadu_pd(from); }
inline void store(double* to, Lanes a) { _mm256_storeu_pd(to, a.v); }
inline void stream(double* to, Lanes a) { _mm256_stream_pd(to, a.v); }
inline void fence() { _mm_sfence(); }
inline Lanes operator+(Lanes a, Lanes b) { return _mm256_add_pd(a.v, b.v); }
inline Lanes operator-(Lanes a, Lanes b) { return _mm256_sub_pd(a.v, b.v); }
inline Lanes operator*(Lanes a, Lanes b) { return _mm256_mul_pd(a.v, b.v); }
inline Lanes operator/(Lanes a, Lanes b) { return _mm256_div_pd(a.v, b.v); }
inline Lanes fma(Lanes a, Lanes b, Lanes c) { return _mm256_fmadd_pd(a.v, b.v, c.v); }
inline Lanes fnma(Lanes a, Lanes b, Lanes c) { return _mm256_fnmadd_pd(a.v, b.v, c.v); }
inline Lanes sqrt(Lanes a) { return _mm256_sqrt_pd(a.v); }
inline Lanes min(Lanes a, Lanes b) { return _mm256_min_pd(a.v, b.v); }
inline Lanes max(Lanes a, Lanes b) { return _mm256_max_pd(a.v, b.v); }
inline Lanes abs(Lanes a) { return _mm256_andnot_pd(_mm256_set1_pd(-0.0), a.v); }
inline Mask less(Lanes a, Lanes b) { return _mm256_cmp_pd(a.v, b.v, _CMP_LT_OQ); }
inline Lanes select(Mask mask, Lanes yes, Lanes no) {
  return _mm256_blendv_pd(no.v, yes.v, mask.v);
}
inline double sum(Lanes a) {
  __m128d pair = _mm_add_pd(_mm256_castpd256_pd128(a.v), _mm256_extractf128_pd(a.v, 1));
  return _mm_cvtsd_f64(_mm_add_sd(pair, _mm_unpackhi_pd(pair, pair)));
}

namespace bits {
inline Lanes combine(Lanes a, Lanes b) { return _mm256_or_pd(a.v, b.v); }
inline Lanes add(Lanes a, Lanes b) {
  return _mm256_castsi256_pd(
      _mm256_add_epi64(_mm256_castpd_si256(a.v), _mm256_castpd_si256(b.v)));
}
inline Lanes subtract(Lanes a, Lanes b) {
  return _mm256_castsi256_pd(
      _mm256_sub_epi64(_mm256_castpd_si256(a.v), _mm256_castpd_si256(b.v)));
}
inline Lanes left(Lanes a, int count) {
  return _mm256_castsi256_pd(_mm256_slli_epi64(_mm256_castpd_si256(a.v), count));
}
inline Lanes right(Lanes a, int count) {
  return _mm256_castsi256_pd(_mm256_srli_epi64(_mm256_castpd_si256(a.v), count));
}
inline Lanes of(long long value) { return _mm256_castsi256_pd(_mm256_set1_epi64x(value)); }
}  // namespace bits

#else
#error "the limit needs a processor with AVX2 and FMA, or AVX-512"
#endif
