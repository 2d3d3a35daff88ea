import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly ring: string;
  readonly square: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_square;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_away;
varying float v_radius;
varying float v_square;
const float bias = 255.0 / 254.0;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  v_away = size * vec2(cos(a_angle), sin(a_angle));
  v_radius = size / 2.0;
  v_square = a_square;
  gl_Position = vec4((u_matrix * vec3(a_position + v_away, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_ring = a_id;
  #else
  v_color = a_color;
  v_ring = a_ring;
  #endif
  v_color.a *= bias;
  v_ring.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_away;
varying float v_radius;
varying float v_square;
uniform float u_correctionRatio;

void main(void) {
  float soft = u_correctionRatio * 2.0;
  float half_side = v_radius * 0.78;
  float corner = half_side * 0.35;
  vec2 over = abs(v_away) - (half_side - corner);
  float to_square = length(max(over, 0.0)) + min(max(over.x, over.y), 0.0) - corner;
  float edge = v_square > 0.5 ? to_square : length(v_away) - v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = edge > 0.0 ? vec4(0.0) : v_color;
  #else
  float ring = v_radius * 0.3;
  vec4 inside = mix(v_color, v_ring, smoothstep(-soft, 0.0, edge + ring));
  gl_FragColor = mix(inside, vec4(0.0), smoothstep(-soft, 0.0, edge));
  #endif
}`;

const [FLOAT, BYTE] = [5126, 5121] as const;
/** Three corners of a triangle around the shape. */
const CORNERS = [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]];
const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

/** Draws a person as a disc and an organization as a rounded square, each with a ring. */
class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const colour = { size: 4, type: BYTE, normalized: true } as const;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: 4 as const,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_square', size: 1, type: FLOAT },
        { name: 'a_color', ...colour },
        { name: 'a_ring', ...colour },
        { name: 'a_id', ...colour },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  processVisibleItem(index: number, at: number, data: object): void {
    const { x, y, size, color, ring, square } = data as Drawn;
    this.array.set([x, y, size, square ? 1 : 0, floatColor(color), floatColor(ring), index], at);
  }

  setUniforms(
    { correctionRatio, sizeRatio, matrix }: { correctionRatio: number; sizeRatio: number; matrix: Float32Array },
    { gl, uniformLocations }: { gl: WebGLRenderingContext; uniformLocations: Record<string, WebGLUniformLocation> },
  ): void {
    gl.uniform1f(uniformLocations['u_correctionRatio']!, correctionRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, matrix);
  }
}

export const shapeProgram = ShapeProgram as unknown as NodeProgramType;
